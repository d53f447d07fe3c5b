#pragma once

#include "model/secret.h"
#include "resolve/context.h"
#include "schema/reader.h"
#include "schema/templates.h"

namespace resolve {

// The keys from `kms_key` on, of a secret or of an override.
model::SecretSettings read_secret_settings(const schema::Reader& reader,
                                           const schema::Scope& scope);

// Fills `secret.overrides`.
void read_overrides(const schema::Reader& reader, const schema::Scope& scope, Context& context,
                    model::Secret& secret);

// Checks settings and overrides together, and against their environments.
void check_settings(const model::Secret& secret, Context& context);

}  // namespace resolve
