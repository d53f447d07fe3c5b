#pragma once

#include "model/secret.h"
#include "resolve/context.h"
#include "schema/reader.h"
#include "schema/templates.h"

namespace resolve {

// What a secret, or an override of it, says with the keys from `kms_key` on.
model::SecretSettings read_secret_settings(const schema::Reader& reader,
                                           const schema::Scope& scope);

// Fills `secret.overrides`.
void read_overrides(const schema::Reader& reader, const schema::Scope& scope, Context& context,
                    model::Secret& secret);

// What settings and overrides show only together, and with the environments they are for.
void check_settings(const model::Secret& secret, Context& context);

}  // namespace resolve
