# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

variable "db_password" {
  description = "First value of db; generated if empty. The $${database} %%{of} it"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "mail_user" {
  description = "First value of mail, field user; a placeholder stands in for it if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "mail_password" {
  description = "First value of mail, field password; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "mail_extra" {
  description = "First value of mail, field extra; left out if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}
