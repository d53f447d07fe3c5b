# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.
#
# Targets for the secrets of shop, to be included by a Makefile:
#
#   include path/to/secrets.mk
#
#   make secrets-check            are the local values there, and do they fit?
#   make secrets-create           creates what is missing
#   make secrets-update           puts the local values into secrets that exist
#   make deploy-secrets           both of these; first $(SECRETS_DEPLOY), if you set it
#   make secrets-get-arns         ARNs; FORMAT=parameters for CloudFormation, FORMAT=json
#   make secrets-list             names and when they last changed
#   make secrets-show             whole values, after a question
#   make secrets-rotate           rotates what Secrets Manager rotates
#   make secrets-delete           schedules deletions, after a question
#   make secrets-{create,update,show,rotate,delete}-NAME   the same for one secret or group
#
# NAME is one of these:
#   database           database
#   reports            reports
#   twilio             all of the group twilio
#   twilio-auth-token  twilio/auth-token
#
# ENV=dev (default dev)   FROM=file, prompt or stdin: where values come from
# PLACEHOLDERS=yes  RESTORE=yes  CONFIRM=<environment>: see secrets.sh --help
#
# To be set before the include: SECRETS_ROOT, what paths of local files start from;
# SECRETS_SCRIPT, the path of secrets.sh, if this file's own path has a space in it;
# SECRETS_DEPLOY, the command that creates the secrets where that is not the script.

secretgen_directory := $(dir $(lastword $(MAKEFILE_LIST)))
SECRETS_SCRIPT ?= $(secretgen_directory)secrets.sh
SECRETS_ROOT ?= .
SECRETS_DEPLOY ?=

secretgen_selectors := \
  database \
  reports \
  twilio \
  twilio-auth-token

# A value on the command line would stand in the process list, in the shell's history and in the
# environment of every program that make starts.
secretgen_values := \
  DATABASE \
  DATABASE_PASSWORD \
  DB_PASSWORD \
  PASSWORD \
  REPORTS \
  TWILIO_AUTH_TOKEN

$(foreach secretgen_name,$(secretgen_values),$(if $(findstring command line,$(origin $(secretgen_name))),\
  $(error $(secretgen_name)= on the command line shows the value to everyone who lists processes. \
Leave it out: FROM=prompt asks for it, FROM=stdin reads it from a pipe)))

secretgen_word = '$(subst ','\'',$(1))'
# Not by the value alone: who asks make to tell undefined variables would be told of all of these.
secretgen_given = $(if $(filter-out undefined,$(origin $(1))),$($(1)))
secretgen_option = $(if $(call secretgen_given,$(2)),--$(1) $(call secretgen_word,$($(2))))
secretgen_flag = $(if $(filter yes,$(call secretgen_given,$(2))),--$(1))
secretgen_run = bash $(call secretgen_word,$(SECRETS_SCRIPT)) --make \
  --system shop --root $(call secretgen_word,$(SECRETS_ROOT)) $(call secretgen_option,env,ENV) \
  $(call secretgen_option,from,FROM) $(call secretgen_option,format,FORMAT) \
  $(call secretgen_option,confirm,CONFIRM) $(call secretgen_flag,placeholders,PLACEHOLDERS) \
  $(call secretgen_flag,restore,RESTORE)

.PHONY: secrets-check secrets-create secrets-update deploy-secrets secrets-get-arns secrets-list \
  secrets-show secrets-rotate secrets-delete

secrets-check: ## Are the local values there, and do they fit?
	@$(secretgen_run) check
secrets-create: ## Create the secrets that are missing
	@$(secretgen_run) create
secrets-update: ## Put the local values into secrets that exist
	@$(secretgen_run) update
deploy-secrets: ## Create what is missing, update what differs
	$(if $(SECRETS_DEPLOY),$(SECRETS_DEPLOY) || exit)
	@$(secretgen_run) deploy
secrets-get-arns: ## ARNs (FORMAT=parameters, FORMAT=json)
	@$(secretgen_run) get-arns
secrets-list: ## Names and when they last changed
	@$(secretgen_run) list
secrets-show: ## Whole values, after a question
	@$(secretgen_run) show --full
secrets-rotate: ## Rotate what Secrets Manager rotates
	@$(secretgen_run) rotate
secrets-delete: ## Schedule deletions, after a question
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
