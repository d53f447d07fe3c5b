@: header comment
@: system comment make_word
@: default_environment comment
@: environments comment
@: script sh_word
@: selectors list
@: selectors.name make_word
@: selectors.about comment
@: variables list
@: variables.name make_word
# @header@
#
# Targets for the secrets of @system@. Include this file in a Makefile:
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
@each selectors@
#   @name@  @about@
@end@
#
# ENV=@environments@ (default @default_environment@)   FROM=file, prompt or stdin: where values come from
# PLACEHOLDERS=yes  RESTORE=yes  CONFIRM=<environment>: see secrets.sh --help
#
# Set before the include, if needed: SECRETS_ROOT, the base of the paths of local files;
# SECRETS_SCRIPT, the path of secrets.sh, if this file's own path contains a space;
# SECRETS_DEPLOY, the command that creates the secrets, if the script does not.

secretgen_directory := $(dir $(lastword $(MAKEFILE_LIST)))
SECRETS_SCRIPT ?= $(secretgen_directory)@script@
SECRETS_ROOT ?= .
SECRETS_DEPLOY ?=

secretgen_selectors := \
@each selectors@
  @name@@unless last@ \@end@
@end@

# A value on the command line would be visible in the process list, in the shell's history and in the
# environment of every program that make starts.
secretgen_values := \
@each variables@
  @name@@unless last@ \@end@
@end@

$(foreach secretgen_name,$(secretgen_values),$(if $(findstring command line,$(origin $(secretgen_name))),\
  $(error $(secretgen_name)= on the command line exposes the value to everyone who lists processes. \
Remove it: FROM=prompt asks for the value, FROM=stdin reads it from a pipe)))

secretgen_word = '$(subst ','\'',$(1))'
# Checks the origin first, so that make --warn-undefined-variables does not warn.
secretgen_given = $(if $(filter-out undefined,$(origin $(1))),$($(1)))
secretgen_option = $(if $(call secretgen_given,$(2)),--$(1) $(call secretgen_word,$($(2))))
secretgen_flag = $(if $(filter yes,$(call secretgen_given,$(2))),--$(1))
secretgen_run = bash $(call secretgen_word,$(SECRETS_SCRIPT)) --make \
  --system @system:make_word@ --root $(call secretgen_word,$(SECRETS_ROOT)) $(call secretgen_option,env,ENV) \
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
