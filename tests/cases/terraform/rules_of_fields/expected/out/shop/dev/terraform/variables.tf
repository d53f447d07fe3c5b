# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

variable "hook" {
  description = "First value of hook; a placeholder stands in for it if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = replace(var.hook, "/^(?:whsec_[A-Za-z0-9]+)$/", "") == ""
    error_message = "The value of hook must match whsec_[A-Za-z0-9]+."
  }

  validation {
    condition     = var.hook == "" || length(var.hook) >= 12
    error_message = "The value of hook must have at least 12 characters."
  }

  validation {
    condition     = length(var.hook) <= 64
    error_message = "The value of hook must have at most 64 characters."
  }
}

variable "config_path" {
  description = "First value of config, field path; left out if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = replace(var.config_path, "/^(?:(/[a-z]+)*|\\d{2})$/", "") == ""
    error_message = "The value of config_path must match (/[a-z]+)*|\\d{2}."
  }
}
