#pragma once

#include <string>

#include "plan/secret.h"

namespace plan {

// By what names `make secrets-update-NAME` and secrets.sh know a secret: lower-case letters, digits
// and hyphens. A name stands for the one secret that has it as `own`; else for all instances of the
// id; else for all of the group.
struct MakeNames {
  std::string own;    // twilio/auth-token → twilio-auth-token; token[sms,acme] → token-sms-acme
  std::string id;     // token[sms,acme] → token
  std::string group;  // the first word of the id's path: twilio
};

MakeNames make_names(const Secret& secret);

}  // namespace plan
