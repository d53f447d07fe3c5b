# Made by secretgen 0.1.0 from secrets.spec.yaml of service-ticket-system. Do not edit: change the spec and build again.

variable "db_master_password" {
  description = "First value of db-master-password; generated if empty. PostgreSQL master password"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "jwt_secret" {
  description = "First value of jwt-secret; generated if empty. JWT signing key"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "redis_password" {
  description = "First value of app-config, field REDIS_PASSWORD; generated if empty. Redis authentication token"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "smtp_password" {
  description = "First value of app-config, field SMTP_PASSWORD; a placeholder stands in for it if empty. Password of the mail service"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "cloudflare_token" {
  description = "First value of app-config, field CLOUDFLARE_TOKEN; a placeholder stands in for it if empty. Cloudflare API token"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "encryption_key" {
  description = "First value of app-config, field ENCRYPTION_KEY; generated if empty. Key for encryption in the application"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "webhook_secret" {
  description = "First value of app-config, field WEBHOOK_SECRET; generated if empty. Validates incoming webhooks"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}

variable "api_key" {
  description = "First value of app-config, field API_KEY; a placeholder stands in for it if empty. Key of the general external API"
  type        = string
  default     = ""
  nullable    = false
  sensitive   = true
  ephemeral   = true
}
