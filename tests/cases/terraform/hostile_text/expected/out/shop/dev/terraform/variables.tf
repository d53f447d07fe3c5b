# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

variable "value" {
  description = "First value of value; a placeholder stands in for it if empty. $${a} %%{b} {{c}} \"d\" 'e' `f` $(g) \\h </script> # // /* ü 😀 $$${i} %%%{j} $ % é"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "ruled" {
  description = "First value of ruled; a placeholder stands in for it if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = replace(var.ruled, "/^(?:(?:a|\\d$${1}|%%%{b}|[\"'`\\\\/#<>é])*\\$?)$/", "") == ""
    error_message = "The value of ruled must match (?:a|\\d$${1}|%%%{b}|[\"'`\\\\/#<>é])*\\$?."
  }
}

variable "object_placeholder" {
  description = "First value of object, field placeholder; a placeholder stands in for it if empty. $${a} %%{b} {{c}} \"d\" 'e' `f` $(g) \\h </script> # // /* ü 😀 $$${i} %%%{j} $ % é\nsecond line"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "object_for" {
  description = "First value of object, field for; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}
