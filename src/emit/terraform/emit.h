#pragma once

#include "emit/emitter.h"

namespace emit::terraform {

// A module for each environment. It creates the secrets if Terraform provisions them; otherwise it
// looks them up.
extern const Emitter kEmitter;

}  // namespace emit::terraform
