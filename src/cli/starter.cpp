#include "cli/starter.h"

namespace cli {

std::string_view starter() {
  return R"(# Which secrets this system has, what each one looks like, and who may read it.
# Never a value: this file is committed like code. `secretgen build` compiles it into out/.
version: 1
system: my-system
description: What the system is, in a line

# Who creates the secrets: terraform, cloudformation, cdk or cli.
provision: terraform

# A secret's name in Secrets Manager.
naming: "{system}/{env}/{secret}"

environments:
  dev:
    # Quoted, because some readers of YAML take digits for a number.
    account: "111122223333"
    region: eu-west-1
    deletion: { policy: delete, recovery_window: 7 }
  prod:
    account: "444455556666"
    region: eu-west-1
    deletion: { policy: retain, recovery_window: 30 }

secrets:
  # One string, made at random when the secret is created.
  session-key:
    description: Signs the session cookies
    value: { generate: { length: 64, exclude_punctuation: true } }
  # A JSON object. A person fills in what is not generated.
  mail:
    description: Account at the mail provider
    fields:
      SMTP_USER: { placeholder: your-smtp-user }
      SMTP_PASSWORD: { placeholder: your-smtp-password }

services:
  # Lambda, EC2 or anything else that asks Secrets Manager itself: its role may read the secrets,
  # and its variables say which.
  worker:
    platform: lambda
    role: "{system}-{env}-worker"
    reads:
      - { secret: session-key, deliver: runtime }
  # On ECS the agent puts the values into the container's environment.
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
