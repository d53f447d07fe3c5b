{
  "order": [
    "dev",
    "prod"
  ],
  "fields": [
    [
      {"name": "username", "source": "constant", "initial": "shop", "format": "string", "optional": false, "sensitive": false},
      {"name": "port", "source": "constant", "initial": "5432", "format": "integer", "optional": false, "sensitive": false},
      {"name": "password", "source": "generated", "format": "string", "min": 24, "optional": false, "sensitive": true, "generate": {"PasswordLength": 24, "ExcludeCharacters": "\"@/", "ExcludePunctuation": false, "ExcludeNumbers": false, "ExcludeUppercase": false, "ExcludeLowercase": false, "IncludeSpace": false, "RequireEachIncludedType": true}},
      {"name": "note", "source": "person", "initial": "REPLACE_ME", "format": "string", "optional": true, "sensitive": true}
    ],
    [
      {"name": "", "source": "placeholder", "initial": "sk_yours", "format": "string", "pattern": "sk_[a-z]+", "max": 99, "optional": false, "sensitive": true}
    ],
    [
      {"name": "", "source": "person", "initial": "REPLACE_ME", "format": "url", "optional": false, "sensitive": true}
    ],
    [
      {"name": "", "source": "person", "initial": "REPLACE_ME", "format": "string", "optional": false, "sensitive": true}
    ],
    []
  ],
  "environments": {
    "dev": {
      "system": "shop",
      "account": "111122223333",
      "region": "eu-west-1",
      "provision": "cli",
      "module": "../ops",
      "local": "dotenv",
      "files": [
        {
          "path": "pay/.env",
          "format": "dotenv"
        },
        {
          "path": "desk/.env",
          "format": "dotenv"
        },
        {
          "path": "batch/.env",
          "format": "dotenv"
        }
      ],
      "secrets": [
        {
          "label": "database",
          "target": "database",
          "id_target": "database",
          "group": "database",
          "name": "shop/dev/database",
          "logical_id": "Database",
          "description": "Login of the shop's database",
          "object": true,
          "window": 7,
          "create": {"Name": "shop/dev/database", "Description": "Login of the shop's database", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "dev"}]},
          "rotate": {"SecretId": "shop/dev/database", "RotationLambdaARN": "arn:aws:lambda:eu-west-1:111122223333:function:rotate-dev", "RotationRules": {"ScheduleExpression": "rate(12 hours)", "Duration": "2h"}},
          "fields": 0,
          "places": {"password": [{"file": "pay/.env", "key": "DATABASE_PASSWORD"}, {"file": "pay/.env", "key": "DB_PASSWORD"}, {"file": "batch/.env", "key": "DATABASE_PASSWORD"}], "note": [{"file": "pay/.env", "key": "DATABASE_NOTE"}, {"file": "batch/.env", "key": "DATABASE_NOTE"}]}
        },
        {
          "label": "stripe/api-key",
          "target": "stripe-api-key",
          "id_target": "stripe-api-key",
          "group": "stripe",
          "name": "shop/dev/stripe/api-key",
          "logical_id": "StripeApiKey",
          "window": 7,
          "create": {"Name": "shop/dev/stripe/api-key", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "dev"}]},
          "fields": 1,
          "places": {"": [{"file": "pay/.env", "key": "STRIPE_API_KEY"}]}
        },
        {
          "label": "stripe/hook",
          "target": "stripe-hook",
          "id_target": "stripe-hook",
          "group": "stripe",
          "name": "shop/dev/stripe/hook",
          "logical_id": "StripeHook",
          "window": 7,
          "create": {"Name": "shop/dev/stripe/hook", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "dev"}]},
          "fields": 2,
          "places": {"": [{"file": "desk/.env", "key": "STRIPE_HOOK"}]}
        },
        {
          "label": "provider[sms]",
          "target": "provider-sms",
          "id_target": "provider",
          "group": "provider",
          "name": "shop/dev/sms",
          "logical_id": "ProviderSms",
          "window": 7,
          "create": {"Name": "shop/dev/sms", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "dev"}]},
          "fields": 3,
          "places": {"": [{"file": "desk/.env", "key": "PROVIDER_SMS"}]}
        },
        {
          "label": "provider[mail]",
          "target": "provider-mail",
          "id_target": "provider",
          "group": "provider",
          "name": "shop/dev/mail",
          "logical_id": "ProviderMail",
          "window": 7,
          "create": {"Name": "shop/dev/mail", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "dev"}]},
          "fields": 3,
          "places": {"": [{"file": "desk/.env", "key": "PROVIDER_MAIL"}]}
        },
        {
          "label": "partner",
          "target": "partner",
          "id_target": "partner",
          "group": "partner",
          "name": "partner",
          "id": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:partner-AbCdEf",
          "logical_id": "Partner",
          "external": true,
          "window": 7,
          "fields": 3,
          "places": {"": [{"file": "batch/.env", "key": "PARTNER"}]}
        }
      ],
      "services": [
        {
          "name": "pay",
          "template": "../dev/cloudformation/pay.yaml",
          "reads": [
            {
              "secret": 1,
              "variable": "STRIPE_API_KEY",
              "deliver": "dynamic-reference"
            },
            {
              "secret": 0,
              "variable": "DB_PASSWORD",
              "deliver": "dynamic-reference"
            }
          ]
        },
        {
          "name": "desk",
          "template": "../dev/cloudformation/desk.yaml",
          "reads": [
            {
              "secret": 2,
              "variable": "STRIPE_HOOK",
              "deliver": "ecs-secret"
            },
            {
              "secret": 3,
              "variable": "PROVIDER_SMS",
              "deliver": "runtime"
            },
            {
              "secret": 4,
              "variable": "PROVIDER_MAIL",
              "deliver": "runtime"
            }
          ]
        },
        {
          "name": "batch",
          "template": "../dev/cloudformation/batch.yaml",
          "reads": [
            {
              "secret": 0,
              "variable": "DATABASE",
              "deliver": "runtime"
            },
            {
              "secret": 5,
              "variable": "PARTNER",
              "deliver": "runtime"
            }
          ]
        }
      ]
    },
    "prod": {
      "system": "shop",
      "account": "444455556666",
      "region": "eu-west-1",
      "provision": "cli",
      "module": "../ops",
      "local": "dotenv",
      "files": [
        {
          "path": "pay/.env",
          "format": "dotenv"
        },
        {
          "path": "desk/.env",
          "format": "dotenv"
        },
        {
          "path": "batch/.env",
          "format": "dotenv"
        }
      ],
      "secrets": [
        {
          "label": "database",
          "target": "database",
          "id_target": "database",
          "group": "database",
          "name": "shop/prod/database",
          "logical_id": "Database",
          "description": "Login of the shop's database",
          "object": true,
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/prod/database", "Description": "Login of the shop's database", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "prod"}], "AddReplicaRegions": [{"Region": "eu-central-1"}, {"Region": "eu-west-3", "KmsKeyId": "alias/shop"}]},
          "rotate": {"SecretId": "shop/prod/database", "RotationLambdaARN": "arn:aws:lambda:eu-west-1:444455556666:function:rotate-prod", "RotationRules": {"ScheduleExpression": "rate(12 hours)", "Duration": "2h"}},
          "fields": 0,
          "places": {"password": [{"file": "pay/.env", "key": "DATABASE_PASSWORD"}, {"file": "pay/.env", "key": "DB_PASSWORD"}, {"file": "batch/.env", "key": "DATABASE_PASSWORD"}], "note": [{"file": "pay/.env", "key": "DATABASE_NOTE"}, {"file": "batch/.env", "key": "DATABASE_NOTE"}]}
        },
        {
          "label": "stripe/api-key",
          "target": "stripe-api-key",
          "id_target": "stripe-api-key",
          "group": "stripe",
          "name": "shop/prod/stripe/api-key",
          "logical_id": "StripeApiKey",
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/prod/stripe/api-key", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "prod"}], "AddReplicaRegions": [{"Region": "eu-central-1"}, {"Region": "eu-west-3", "KmsKeyId": "alias/shop"}]},
          "fields": 1,
          "places": {"": [{"file": "pay/.env", "key": "STRIPE_API_KEY"}]}
        },
        {
          "label": "stripe/hook",
          "target": "stripe-hook",
          "id_target": "stripe-hook",
          "group": "stripe",
          "name": "shop/prod/stripe/hook",
          "logical_id": "StripeHook",
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/prod/stripe/hook", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "prod"}], "AddReplicaRegions": [{"Region": "eu-central-1"}, {"Region": "eu-west-3", "KmsKeyId": "alias/shop"}]},
          "fields": 2,
          "places": {"": [{"file": "desk/.env", "key": "STRIPE_HOOK"}]}
        },
        {
          "label": "provider[sms]",
          "target": "provider-sms",
          "id_target": "provider",
          "group": "provider",
          "name": "shop/prod/sms",
          "logical_id": "ProviderSms",
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/prod/sms", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "prod"}], "AddReplicaRegions": [{"Region": "eu-central-1"}, {"Region": "eu-west-3", "KmsKeyId": "alias/shop"}]},
          "fields": 3,
          "places": {"": [{"file": "desk/.env", "key": "PROVIDER_SMS"}]}
        },
        {
          "label": "provider[mail]",
          "target": "provider-mail",
          "id_target": "provider",
          "group": "provider",
          "name": "shop/prod/mail",
          "logical_id": "ProviderMail",
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/prod/mail", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "prod"}], "AddReplicaRegions": [{"Region": "eu-central-1"}, {"Region": "eu-west-3", "KmsKeyId": "alias/shop"}]},
          "fields": 3,
          "places": {"": [{"file": "desk/.env", "key": "PROVIDER_MAIL"}]}
        },
        {
          "label": "license",
          "target": "license",
          "id_target": "license",
          "group": "license",
          "name": "shop/prod/license",
          "logical_id": "License",
          "binary": true,
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/prod/license", "KmsKeyId": "alias/shop", "Tags": [{"Key": "team", "Value": "desk"}, {"Key": "stage", "Value": "prod"}], "AddReplicaRegions": [{"Region": "eu-central-1"}, {"Region": "eu-west-3", "KmsKeyId": "alias/shop"}]},
          "fields": 4
        },
        {
          "label": "partner",
          "target": "partner",
          "id_target": "partner",
          "group": "partner",
          "name": "partner",
          "id": "arn:aws:secretsmanager:eu-west-1:444455556666:secret:partner-AbCdEf",
          "logical_id": "Partner",
          "external": true,
          "retain": true,
          "window": 30,
          "fields": 3,
          "places": {"": [{"file": "batch/.env", "key": "PARTNER"}]}
        }
      ],
      "services": [
        {
          "name": "pay",
          "template": "../prod/cloudformation/pay.yaml",
          "reads": [
            {
              "secret": 1,
              "variable": "STRIPE_API_KEY",
              "deliver": "dynamic-reference"
            },
            {
              "secret": 0,
              "variable": "DB_PASSWORD",
              "deliver": "dynamic-reference"
            }
          ]
        },
        {
          "name": "desk",
          "template": "../prod/cloudformation/desk.yaml",
          "reads": [
            {
              "secret": 2,
              "variable": "STRIPE_HOOK",
              "deliver": "ecs-secret"
            },
            {
              "secret": 3,
              "variable": "PROVIDER_SMS",
              "deliver": "runtime"
            },
            {
              "secret": 4,
              "variable": "PROVIDER_MAIL",
              "deliver": "runtime"
            }
          ]
        },
        {
          "name": "batch",
          "template": "../prod/cloudformation/batch.yaml",
          "reads": [
            {
              "secret": 0,
              "variable": "DATABASE",
              "deliver": "runtime"
            },
            {
              "secret": 6,
              "variable": "PARTNER",
              "deliver": "runtime"
            }
          ]
        }
      ]
    }
  }
}
