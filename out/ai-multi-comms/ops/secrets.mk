# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-multi-comms. Do not edit: change the spec and build again.
#
# Targets for the secrets of ai-multi-comms. Include this file in a Makefile:
#
#   include path/to/secrets.mk
#
#   make secrets-check            checks the local values
#   make secrets-create           creates missing secrets
#   make secrets-update           writes the local values to existing secrets
#   make deploy-secrets           runs $(SECRETS_DEPLOY), if set, then creates and updates
#   make secrets-get-arns         prints ARNs; FORMAT=parameters for CloudFormation, FORMAT=json
#   make secrets-list             lists names and when each secret last changed
#   make secrets-show             shows entire values, after confirmation
#   make secrets-rotate           starts the rotations of Secrets Manager now
#   make secrets-delete           schedules deletions, after confirmation
#   make secrets-{create,update,show,rotate,delete}-NAME   the same for one secret or group
#
# NAME is one of:
#   email-credentials                                      all of email-credentials
#   email-credentials-cucumber-recruitment-cv-analysis     email-credentials[cucumber-recruitment,cv-analysis]
#   openai-api-key                                         all of openai-api-key
#   openai-api-key-email                                   openai-api-key[email]
#   openai-api-key-sms                                     openai-api-key[sms]
#   openai-api-key-whatsapp                                openai-api-key[whatsapp]
#   sms-credentials                                        all of sms-credentials
#   sms-credentials-cucumber-recruitment-cv-analysis       sms-credentials[cucumber-recruitment,cv-analysis]
#   whatsapp-credentials                                   all of whatsapp-credentials
#   whatsapp-credentials-cucumber-recruitment-cv-analysis  whatsapp-credentials[cucumber-recruitment,cv-analysis]
#
# ENV=dev (default dev)   FROM=file, prompt or stdin: where values come from
# PLACEHOLDERS=yes  RESTORE=yes  CONFIRM=<environment>: see secrets.sh --help
#
# Set before the include, if needed: SECRETS_ROOT, what paths of local files are relative to;
# SECRETS_SCRIPT, the path of secrets.sh, if this file's own path contains a space;
# SECRETS_DEPLOY, the command that creates the secrets, if the script does not.

secretgen_directory := $(dir $(lastword $(MAKEFILE_LIST)))
SECRETS_SCRIPT ?= $(secretgen_directory)secrets.sh
SECRETS_ROOT ?= .
SECRETS_DEPLOY ?=

secretgen_selectors := \
  email-credentials \
  email-credentials-cucumber-recruitment-cv-analysis \
  openai-api-key \
  openai-api-key-email \
  openai-api-key-sms \
  openai-api-key-whatsapp \
  sms-credentials \
  sms-credentials-cucumber-recruitment-cv-analysis \
  whatsapp-credentials \
  whatsapp-credentials-cucumber-recruitment-cv-analysis

# A value on the command line would be visible in the process list, in the shell's history and in the
# environment of every program that make starts.
secretgen_values := \
  AI_API_KEY \
  EMAIL_CREDENTIALS \
  EMAIL_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_SENDGRID_AUTH_VALUE \
  EMAIL_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_SENDGRID_FROM_EMAIL \
  EMAIL_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_SENDGRID_FROM_NAME \
  EMAIL_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_SENDGRID_TEMPLATE_ID \
  OPENAI_API_KEY \
  OPENAI_API_KEY_EMAIL_AI_API_KEY \
  OPENAI_API_KEY_SMS_AI_API_KEY \
  OPENAI_API_KEY_WHATSAPP_AI_API_KEY \
  SENDGRID_AUTH_VALUE \
  SENDGRID_FROM_EMAIL \
  SENDGRID_FROM_NAME \
  SENDGRID_TEMPLATE_ID \
  SMS_CREDENTIALS \
  SMS_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_TWILIO_ACCOUNT_SID \
  SMS_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_TWILIO_AUTH_TOKEN \
  SMS_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_TWILIO_TEMPLATE_SID \
  TWILIO_ACCOUNT_SID \
  TWILIO_AUTH_TOKEN \
  TWILIO_TEMPLATE_SID \
  WHATSAPP_CREDENTIALS \
  WHATSAPP_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_TWILIO_ACCOUNT_SID \
  WHATSAPP_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_TWILIO_AUTH_TOKEN \
  WHATSAPP_CREDENTIALS_CUCUMBER_RECRUITMENT_CV_ANALYSIS_TWILIO_TEMPLATE_SID

$(foreach secretgen_name,$(secretgen_values),$(if $(findstring command line,$(origin $(secretgen_name))),\
  $(error $(secretgen_name)= on the command line exposes the value to everyone who lists processes. \
Remove it: FROM=prompt asks for the value, FROM=stdin reads it from a pipe)))

secretgen_word = '$(subst ','\'',$(1))'
# Checks the origin first, so that make --warn-undefined-variables does not warn.
secretgen_given = $(if $(filter-out undefined,$(origin $(1))),$($(1)))
secretgen_option = $(if $(call secretgen_given,$(2)),--$(1) $(call secretgen_word,$($(2))))
secretgen_flag = $(if $(filter yes,$(call secretgen_given,$(2))),--$(1))
secretgen_run = bash $(call secretgen_word,$(SECRETS_SCRIPT)) --make \
  --system ai-multi-comms --root $(call secretgen_word,$(SECRETS_ROOT)) $(call secretgen_option,env,ENV) \
  $(call secretgen_option,from,FROM) $(call secretgen_option,format,FORMAT) \
  $(call secretgen_option,confirm,CONFIRM) $(call secretgen_flag,placeholders,PLACEHOLDERS) \
  $(call secretgen_flag,restore,RESTORE)

.PHONY: secrets-check secrets-create secrets-update deploy-secrets secrets-get-arns secrets-list \
  secrets-show secrets-rotate secrets-delete

secrets-check: ## Check the local values
	@$(secretgen_run) check
secrets-create: ## Create missing secrets
	@$(secretgen_run) create
secrets-update: ## Write the local values to existing secrets
	@$(secretgen_run) update
deploy-secrets: ## Create missing secrets, update those that differ
	$(if $(SECRETS_DEPLOY),$(SECRETS_DEPLOY) || exit)
	@$(secretgen_run) deploy
secrets-get-arns: ## Print ARNs (FORMAT=parameters, FORMAT=json)
	@$(secretgen_run) get-arns
secrets-list: ## List names and when each secret last changed
	@$(secretgen_run) list
secrets-show: ## Show entire values, after confirmation
	@$(secretgen_run) show --full
secrets-rotate: ## Start the rotations of Secrets Manager
	@$(secretgen_run) rotate
secrets-delete: ## Schedule deletions, after confirmation
	@$(secretgen_run) delete

secretgen_creates := $(addprefix secrets-create-,$(secretgen_selectors))
secretgen_updates := $(addprefix secrets-update-,$(secretgen_selectors))
secretgen_shows := $(addprefix secrets-show-,$(secretgen_selectors))
secretgen_rotates := $(addprefix secrets-rotate-,$(secretgen_selectors))
secretgen_deletes := $(addprefix secrets-delete-,$(secretgen_selectors))
.PHONY: $(secretgen_creates) $(secretgen_updates) $(secretgen_shows) $(secretgen_rotates) \
  $(secretgen_deletes)

$(secretgen_creates): secrets-create-%:
	@$(secretgen_run) create $*
$(secretgen_updates): secrets-update-%:
	@$(secretgen_run) update $*
$(secretgen_shows): secrets-show-%:
	@$(secretgen_run) show $*
$(secretgen_rotates): secrets-rotate-%:
	@$(secretgen_run) rotate $*
$(secretgen_deletes): secrets-delete-%:
	@$(secretgen_run) delete $*
