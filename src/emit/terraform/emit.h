#pragma once

#include "emit/emitter.h"

namespace emit::terraform {

// A module for each environment: it creates the secrets where Terraform provisions them, else it
// looks them up.
extern const Emitter kEmitter;

}  // namespace emit::terraform
