#include <array>

#include "rules/plan/rules.h"

namespace rules {

std::span<const Verification> plan_rules() {
  static const std::array kAll{secret_name_characters(),
                               secret_name_length(),
                               same_secret_name(),
                               suffix_shaped_name(),
                               ecs_json_unnameable(),
                               too_many_tags(),
                               tag_key(),
                               tag_value(),
                               too_many_policies(),
                               open_read_matches_more(),
                               open_read_elsewhere(),
                               identity_name(),
                               policy_name(),
                               too_many_references(),
                               too_many_parameters(),
                               lambda_environment(),
                               lambda_environment_estimate(),
                               secret_value_size(),
                               task_definition_size(),
                               reserved_terraform_variable(),
                               same_terraform_variable(),
                               same_resource_identifier(),
                               logical_id_length(),
                               same_variable(),
                               variable_name(),
                               same_file(),
                               foreign_arn(),
                               foreign_account(),
                               foreign_key(),
                               locked_logical_id(),
                               locked_stack_size(),
                               reserved_logical_id(),
                               cdk_token(),
                               same_local_key(),
                               local_key_name(),
                               same_example(),
                               make_name(),
                               same_accessor(),
                               reserved_accessor(),
                               unportable_pattern(),
                               same_local_variable(),
                               same_attribute(),
                               same_reference_item(),
                               table_name(),
                               long_update(),
                               tag_opens()};
  return kAll;
}

void run_all(const plan::Plan& plan, diag::Sink& sink) {
  for (const Verification& each : plan_rules()) {
    each.run(plan, sink);
  }
}

}  // namespace rules
