# Made by secretgen 0.1.0 from secrets.spec.yaml of here. Do not edit: change the spec and build again.

variable "key" {
  description = "First value of key; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}
