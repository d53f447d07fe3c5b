#pragma once

#include "diag/sink.h"
#include "model/text.h"
#include "schema/input.h"
#include "terms/value.h"

namespace resolve {

// GetRandomPassword's parameters.
model::Located<terms::Generate> read_generate(const schema::Input& input, diag::Sink& sink);

}  // namespace resolve
