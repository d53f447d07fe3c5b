#pragma once

#include <string_view>

#include "source/span.h"
#include "terms/tool.h"

namespace plan {

// A control that the spec waives until a date.
struct Waiver {
  source::Span span;        // the control's id in the spec
  source::Span until_span;  // the date in the spec
  std::string_view rule;    // the control's id
  std::string_view secret;  // the id of the secret; empty: wherever the control applies
  std::string_view reason;
  std::string_view until;  // the last day on which it is valid, as 2026-12-31
};

// A finding that a scanner should skip on a resource.
struct Skip {
  terms::Tool scanner = terms::Tool::Checkov;
  std::string_view id;
  std::string_view reason;
  std::string_view until;
};

}  // namespace plan
