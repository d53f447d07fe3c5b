# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "value" {
  name                    = "shop/dev/value"
  description             = "$${a} %%{b} {{c}} \"d\" 'e' `f` $(g) \\h </script> # // /* ü 😀 $$${i} %%%{j} $ % é\nsecond line"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret_version" "value" {
  secret_id                = aws_secretsmanager_secret.value.id
  secret_string_wo         = var.value != "" ? var.value : "$${a} %%{b} {{c}} \"d\" 'e' `f` $(g) \\h </script> # // /* ü 😀 $$${i} %%%{j} $ % é"
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "ruled" {
  name                    = "shop/dev/ruled"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret_version" "ruled" {
  secret_id                = aws_secretsmanager_secret.ruled.id
  secret_string_wo         = var.ruled != "" ? var.ruled : "REPLACE_ME"
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "object" {
  name                    = "shop/dev/object"
  recovery_window_in_days = 30

  tags = {
    "a b+c=d.e_f:g/h@i-" = "a b+c=d.e_f:g/h@i- ü"
    "for"                = "x"
  }

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "object__for" {
  password_length    = 32
  exclude_characters = "\"$${}%\\'"
}

resource "aws_secretsmanager_secret_version" "object" {
  secret_id = aws_secretsmanager_secret.object.id
  secret_string_wo = jsonencode({
    constant    = "$${a} %%{b} {{c}} \"d\" 'e' `f` $(g) \\h </script> # // /* ü 😀 $$${i} %%%{j} $ % é"
    placeholder = var.object_placeholder != "" ? var.object_placeholder : "$${a} %%{b} {{c}} \"d\" 'e' `f` $(g) \\h </script> # // /* ü 😀 $$${i} %%%{j} $ % é"
    "for"       = var.object_for != "" ? var.object_for : ephemeral.aws_secretsmanager_random_password.object__for.random_password
  })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
