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
          "logical_id": "Mail",
          "object": true,
          "retain": true,
          "window": 30,
          "create": {"Name": "shop/dev/mail"},
          "fields": 0,
          "places": {"user": [{"file": "conf/dev.json", "key": "mail_dev"}], "password": [{"file": "conf/dev.json", "key": "mail_password"}]}
        }
      ],
      "services": []
    }
  }
}
