#pragma once

namespace terms {

// What a principal is in IAM. Unnamed: the spec does not say, so its policies are not attached.
enum class IdentityKind { Unnamed, Role, User, Group };

}  // namespace terms
