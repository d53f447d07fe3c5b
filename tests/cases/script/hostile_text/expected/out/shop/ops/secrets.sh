{
  "order": [
    "dev"
  ],
  "fields": [
    [
      {"name": "", "source": "placeholder", "initial": " café 😀 ${x} ${!x} %{x} {{x}} $(x) END_OF_PLAN `x` 'q' \"d\" \\ # \u003c/script> second: - [x] ", "format": "string", "optional": false, "sensitive": true}
    ],
    [
      {"name": "NOTE", "source": "constant", "initial": " café 😀 ${x} ${!x} %{x} {{x}} $(x) END_OF_PLAN `x` 'q' \"d\" \\ # \u003c/script> second: - [x] ", "format": "string", "optional": false, "sensitive": false},
      {"name": "HINT", "source": "placeholder", "initial": " café 😀 ${x} ${!x} %{x} {{x}} $(x) END_OF_PLAN `x` 'q' \"d\" \\ # \u003c/script> second: - [x] ", "format": "string", "optional": false, "sensitive": true},
      {"name": "PASSWORD", "source": "generated", "format": "string", "optional": false, "sensitive": true, "generate": {"PasswordLength": 32, "ExcludeCharacters": " caf  ${x} ${!x} %{x} {{x}} $(x) END_OF_PLAN `x` 'q' \"d\" \\ # \u003c/script>  second: - [x] ", "ExcludePunctuation": false, "ExcludeNumbers": false, "ExcludeUppercase": false, "ExcludeLowercase": false, "IncludeSpace": false, "RequireEachIncludedType": true}}
    ]
  ],
  "environments": {
    "dev": {
      "system": "shop",
      "account": "123456789012",
      "region": "eu-west-1",
      "provision": "cloudformation",
      "module": "../dev/cloudformation",
      "local": "prompt",
      "files": [],
      "secrets": [
        {
          "label": "token",
          "target": "token",
          "id_target": "token",
          "group": "token",
          "name": "shop/dev/token",
          "logical_id": "Token",
          "description": " café 😀 ${x} ${!x} %{x} {{x}} $(x) END_OF_PLAN `x` 'q' \"d\" \\ # \u003c/script> \n second: - [x] ",
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/dev/token", "Description": " café 😀 ${x} ${!x} %{x} {{x}} $(x) END_OF_PLAN `x` 'q' \"d\" \\ # \u003c/script> \n second: - [x] ", "Tags": [{"Key": "a=b/c + -@.:_", "Value": "a=b/c + -@.:_"}]},
          "fields": 0
        },
        {
          "label": "object",
          "target": "object",
          "id_target": "object",
          "group": "object",
          "name": "shop/dev/object",
          "logical_id": "Object",
          "description": " café 😀 ${x} ${!x} %{x} {{x}} $(x) END_OF_PLAN `x` 'q' \"d\" \\ # \u003c/script> \n second: - [x] ",
          "object": true,
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/dev/object", "Description": " café 😀 ${x} ${!x} %{x} {{x}} $(x) END_OF_PLAN `x` 'q' \"d\" \\ # \u003c/script> \n second: - [x] "},
          "fields": 1
        }
      ],
      "services": [
        {
          "name": "webhook",
          "template": "../dev/cloudformation/webhook.yaml",
          "reads": [
            {
              "secret": 0,
              "variable": "TOKEN",
              "deliver": "dynamic-reference"
            },
            {
              "secret": 1,
              "variable": "PASSWORD",
              "deliver": "dynamic-reference"
            }
          ]
        },
        {
          "name": "api",
          "template": "../dev/cloudformation/api.yaml",
          "reads": [
            {
              "secret": 0,
              "variable": "TOKEN",
              "deliver": "ecs-secret"
            },
            {
              "secret": 1,
              "variable": "NOTE",
              "deliver": "ecs-secret"
            }
          ]
        }
      ]
    }
  }
}
