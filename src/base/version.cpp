#include "base/version.h"

namespace base {

std::string_view version() { return SECRETGEN_VERSION; }

}  // namespace base
