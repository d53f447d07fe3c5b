#pragma once

#include "rules/plan/plan_rule.h"

// The rules of this folder, one a file.
namespace rules {

Verification secret_name_characters();
Verification secret_name_length();
Verification same_secret_name();
Verification suffix_shaped_name();
Verification ecs_json_unnameable();
Verification too_many_tags();
Verification tag_key();
Verification tag_value();
Verification too_many_policies();
Verification open_read_matches_more();
Verification open_read_elsewhere();
Verification identity_name();
Verification policy_name();
Verification too_many_references();
Verification too_many_parameters();
Verification lambda_environment();
Verification lambda_environment_estimate();
Verification secret_value_size();
Verification task_definition_size();
Verification reserved_terraform_variable();
Verification same_terraform_variable();
Verification same_resource_identifier();
Verification logical_id_length();
Verification same_variable();
Verification variable_name();
Verification same_file();
Verification foreign_arn();
Verification foreign_account();
Verification foreign_key();
Verification locked_logical_id();
Verification locked_stack_size();
Verification reserved_logical_id();
Verification cdk_token();
Verification same_local_key();
Verification local_key_name();
Verification same_example();
Verification make_name();
Verification same_accessor();
Verification reserved_accessor();
Verification unportable_pattern();
Verification same_local_variable();
Verification same_attribute();
Verification same_reference_item();
Verification table_name();
Verification long_update();
Verification tag_opens();

}  // namespace rules
