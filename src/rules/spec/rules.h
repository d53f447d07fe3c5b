#pragma once

#include "rules/spec/spec_rule.h"

// The rules of this folder, one a file.
namespace rules {

Check unused_shape();
Check unused_dimension();
Check unread_secret();
Check generated_pattern();
Check same_identifier();
Check same_principal_identifier();
Check retired_read();
Check absent_read();
Check misplaced_dynamic_reference();
Check misplaced_ecs_secret();
Check reads_without_platform();
Check missing_role();
Check missing_execution_role();
Check convention_name();
Check open_delivery();
Check where_selects_nothing();
Check convention_tags();
Check optional_field_read();
Check ecs_not_a_string();
Check ecs_mixed_object();
Check binary_read();
Check rotating_dynamic_reference();
Check external_settings();
Check convention_rotation();
Check retired_external();
Check managed_rotation();
Check convention_kms_key();
Check rotation_window();
Check renamed_from_existing();
Check renamed_from_twice();
Check cloudformation_two_generated();
Check cloudformation_deletes_at_once();
Check constant_misfit();
Check placeholder_misfit();
Check excluded_secret();
Check convention_rotation_interval();
Check same_directory();
Check same_source();
Check make_without_script();
Check target_without_readers();
Check renamed_changes_name();
Check cdk_writes_nothing();
Check same_cdk_class();
Check reference_picks_several();
Check same_reference_attribute();
Check references_unwritten();
Check unknown_control();
Check tagged_external();
Check tagged_by_script();

}  // namespace rules
