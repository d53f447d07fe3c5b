#pragma once

#include <string>

#include "plan/secret.h"

namespace plan {

// The names of a secret in `make secrets-update-NAME` and secrets.sh: lower-case letters, digits
// and hyphens. A name selects the secret with that `own` name; if there is none, all instances of
// that id; if there are none, all secrets of that group.
struct MakeNames {
  std::string own;    // twilio/auth-token → twilio-auth-token; token[sms,acme] → token-sms-acme
  std::string id;     // token[sms,acme] → token
  std::string group;  // the first word of the id's path: twilio
};

MakeNames make_names(const Secret& secret);

}  // namespace plan
