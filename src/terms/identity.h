#pragma once

namespace terms {

// The type of a principal in IAM. Unnamed: the spec does not name it, so its policies are not
// attached.
enum class IdentityKind { Unnamed, Role, User, Group };

}  // namespace terms
