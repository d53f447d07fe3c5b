# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

variable "token" {
  description = "First value of token; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "person" {
  description = "First value of person; a placeholder stands in for it if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "config_key" {
  description = "First value of config, field key; a placeholder stands in for it if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "config_url" {
  description = "First value of config, field url; a placeholder stands in for it if empty."
  type        = string
  default     = ""
  nullable    = false
  ephemeral   = true
}
