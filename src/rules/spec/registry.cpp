#include <array>

#include "rules/spec/rules.h"

namespace rules {

std::span<const Check> spec_rules() {
  static const std::array kAll{unused_shape(),
                               unused_dimension(),
                               unread_secret(),
                               generated_pattern(),
                               same_identifier(),
                               same_principal_identifier(),
                               retired_read(),
                               absent_read(),
                               misplaced_dynamic_reference(),
                               misplaced_ecs_secret(),
                               reads_without_platform(),
                               missing_role(),
                               missing_execution_role(),
                               convention_name(),
                               open_delivery(),
                               where_selects_nothing(),
                               convention_tags(),
                               optional_field_read(),
                               ecs_not_a_string(),
                               ecs_mixed_object(),
                               binary_read(),
                               rotating_dynamic_reference(),
                               external_settings(),
                               convention_rotation(),
                               retired_external(),
                               managed_rotation(),
                               convention_kms_key(),
                               rotation_window(),
                               renamed_from_existing(),
                               renamed_from_twice(),
                               cloudformation_two_generated(),
                               cloudformation_deletes_at_once(),
                               constant_misfit(),
                               placeholder_misfit(),
                               excluded_secret(),
                               convention_rotation_interval(),
                               same_directory(),
                               same_source(),
                               renamed_changes_name(),
                               cdk_writes_nothing(),
                               same_cdk_class(),
                               make_without_script(),
                               target_without_readers(),
                               reference_picks_several(),
                               same_reference_attribute(),
                               references_unwritten(),
                               unknown_control(),
                               tagged_external(),
                               tagged_by_script()};
  return kAll;
}

void run_all(const model::Spec& spec, diag::Sink& sink) {
  for (const Check& each : spec_rules()) {
    each.run(spec, sink);
  }
}

}  // namespace rules
