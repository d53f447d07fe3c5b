#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace terms {

// A catalog of compliance controls, or a program that scans files.
enum class Tool { SecurityHub, Config, Checkov, CfnNag, Trivy };

// Their names in reports, in the order of the enumerators.
inline constexpr auto kTools =
    std::to_array<std::string_view>({"Security Hub", "Config", "checkov", "cfn-nag", "trivy"});

constexpr std::string_view word(Tool tool) { return kTools[static_cast<std::size_t>(tool)]; }

// Whether it scans Terraform files or templates, and can skip a finding on request.
constexpr bool is_scanner(Tool tool) { return tool != Tool::SecurityHub && tool != Tool::Config; }

}  // namespace terms
