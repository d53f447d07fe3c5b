# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

variable "days" {
  description = "First value of days; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "window" {
  description = "First value of window; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "hours" {
  description = "First value of hours; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "schedule" {
  description = "First value of schedule; generated if empty."
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}
