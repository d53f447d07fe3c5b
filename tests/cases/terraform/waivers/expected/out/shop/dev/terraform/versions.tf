# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

terraform {
  required_version = ">= 1.11.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}

# The provider comes from the caller. One for another account or region stops here.
data "aws_caller_identity" "current" {
  lifecycle {
    postcondition {
      condition     = self.account_id == "111122223333"
      error_message = "The secrets of environment dev of system shop are kept in account 111122223333. Use credentials of that account, or the module of the environment that belongs to yours."
    }
  }
}

data "aws_region" "current" {
  lifecycle {
    postcondition {
      condition     = self.id == "eu-west-1"
      error_message = "The secrets of environment dev of system shop are kept in region eu-west-1. Set the provider's region, or AWS_REGION, to it."
    }
  }
}
