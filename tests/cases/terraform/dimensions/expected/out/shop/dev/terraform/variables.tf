# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

variable "sender_sms_key" {
  description = "First value of sender[sms], field key; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "sender_email_key" {
  description = "First value of sender[email], field key; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}
