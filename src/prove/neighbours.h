#pragma once

#include <string>
#include <string_view>

namespace prove {

// A secret that looks like the one of `arn` (without its suffix) and is another, and that `pattern`
// matches all the same: a longer or shorter name, one that ends like a suffix, the same name in
// another account, region or partition. Empty if there is none, as for every pattern that secretgen
// writes but those of `open` reads.
std::string matched_neighbour(std::string_view pattern, const std::string& arn);

}  // namespace prove
