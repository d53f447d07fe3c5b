# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

variable "database_username" {
  description = "First value of database, field username; a placeholder stands in for it if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "database_password" {
  description = "First value of database, field password; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "database_api_key" {
  description = "First value of database, field api.key; a placeholder stands in for it if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}
