#include "cli/starter.h"

namespace cli {

std::string_view starter() {
  return R"(# The secrets of this system, the shape of each value and who may read it.
# Never add a value: this file is committed like code. `secretgen build` compiles it into out/.
version: 1
system: my-system
description: One line about the system

# The tool that creates the secrets: terraform, cloudformation, cdk or cli.
provision: terraform

# A secret's name in Secrets Manager.
naming: "{system}/{env}/{secret}"

environments:
  dev:
    # Quoted, because some YAML readers treat digits as a number.
    account: "111122223333"
    region: eu-west-1
    deletion: { policy: delete, recovery_window: 7 }
  prod:
    account: "444455556666"
    region: eu-west-1
    deletion: { policy: retain, recovery_window: 30 }

secrets:
  # One string, generated when the secret is created.
  session-key:
    description: Signs the session cookies
    value: { generate: { length: 64, exclude_punctuation: true } }
  # A JSON object. A person fills in the fields that are not generated.
  mail:
    description: Account with the mail provider
    fields:
      SMTP_USER: { placeholder: your-smtp-user }
      SMTP_PASSWORD: { placeholder: your-smtp-password }

services:
  # Lambda, EC2 or any other code that calls Secrets Manager itself: its role may read the secrets,
  # and its variables contain their names.
  worker:
    platform: lambda
    role: "{system}-{env}-worker"
    reads:
      - { secret: session-key, deliver: runtime }
  # On ECS, the agent injects the values into the container's environment.
  api:
    platform: ecs
    execution_role: "{system}-{env}-api-execution"
    reads:
      - { secret: session-key, as: SESSION_KEY }
      - { secret: mail, field: SMTP_USER }
      - { secret: mail, field: SMTP_PASSWORD }
)";
}

}  // namespace cli
