#pragma once

#include "model/secret.h"
#include "resolve/reader.h"
#include "resolve/templates.h"

namespace resolve {

// What a secret, or an override of it, says with the keys from `kms_key` on.
model::SecretSettings read_secret_settings(const Reader& reader, const Scope& scope);

}  // namespace resolve
