#pragma once

#include "model/secret.h"
#include "resolve/context.h"
#include "resolve/reader.h"
#include "resolve/templates.h"

namespace resolve {

// Fills `secret.overrides`.
void read_overrides(const Reader& reader, const Scope& scope, Context& context,
                    model::Secret& secret);

// What settings and overrides show only together, and with the environments they are for.
void check_settings(const model::Secret& secret, Context& context);

}  // namespace resolve
