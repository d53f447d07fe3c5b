{
  "order": [
    "dev"
  ],
  "environments": {
    "dev": {
      "system": "shop",
      "account": "111122223333",
      "region": "eu-west-1",
      "provision": "cdk",
      "module": "../code/cdk",
      "local": "json",
      "files": [
        {
          "path": "conf/dev.json",
          "format": "json"
        }
      ],
      "secrets": [
        {
          "label": "mail",
          "target": "mail",
          "id_target": "mail",
          "group": "mail",
          "name": "shop/dev/mail",
          "id": "shop/dev/mail",
          "logical_id": "Mail",
          "object": true,
          "binary": false,
          "external": false,
          "retired": false,
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/dev/mail"},
          "fields": [
            {"name": "user", "source": "person", "initial": "REPLACE_ME", "format": "string", "optional": false, "sensitive": true, "places": [{"file": "conf/dev.json", "key": "mail_dev"}]},
            {"name": "password", "source": "person", "initial": "REPLACE_ME", "format": "string", "optional": false, "sensitive": true, "places": [{"file": "conf/dev.json", "key": "mail_password"}]}
          ]
        }
      ],
      "services": []
    }
  }
}
