{
  "order": [
    "dev"
  ],
  "fields": [
    [
      {"name": "user", "source": "person", "initial": "REPLACE_ME", "format": "string", "optional": false, "sensitive": true},
      {"name": "password", "source": "person", "initial": "REPLACE_ME", "format": "string", "optional": false, "sensitive": true}
    ]
  ],
  "environments": {
    "dev": {
      "system": "shop",
      "account": "111122223333",
      "region": "eu-west-1",
      "provision": "terraform",
      "module": "../dev/terraform",
      "local": "tfvars",
      "files": [
        {
          "path": "conf/dev.tfvars",
          "format": "tfvars"
        }
      ],
      "secrets": [
        {
          "label": "mail",
          "target": "mail",
          "id_target": "mail",
          "group": "mail",
          "name": "shop/dev/mail",
          "logical_id": "Mail",
          "object": true,
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/dev/mail"},
          "fields": 0,
          "places": {"user": [{"file": "conf/dev.tfvars", "key": "mail_dev"}], "password": [{"file": "conf/dev.tfvars", "key": "mail_password"}]}
        }
      ],
      "services": []
    }
  }
}
