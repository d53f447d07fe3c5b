#include "scan/digest.h"

#include "base/digest.h"

namespace scan {

std::string digest(std::string_view value) {
  return base::sha256_hex(value).substr(0, kDigestDigits);
}

}  // namespace scan
