#pragma once

#include <string_view>

#include "source/span.h"

namespace plan {

// A control that the spec waives until a date.
struct Waiver {
  source::Span span;        // the control's id in the spec
  source::Span until_span;  // the date in the spec
  std::string_view rule;    // the control's id
  std::string_view secret;  // the id of the secret; empty: wherever the control is asked
  std::string_view reason;
  std::string_view until;  // the last day that it holds, as 2026-12-31
};

// A program that checks Terraform files and templates, and can be told to skip a finding.
enum class Scanner { Checkov, CfnNag, Trivy };

// A finding that a scanner is to skip at a resource.
struct Skip {
  Scanner scanner = Scanner::Checkov;
  std::string_view id;
  std::string_view reason;
  std::string_view until;
};

}  // namespace plan
