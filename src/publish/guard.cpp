#include "publish/guard.h"

#include <algorithm>
#include <iterator>

#include "publish/rules.h"

namespace publish {

namespace {

bool is_wanted(const Part& part, const std::string& environment) {
  return part.whole || part.environments.empty() ||
         std::ranges::find(part.environments, environment) != part.environments.end();
}

class Guard {
 public:
  Guard(const Manifest& before, const std::vector<std::string>& allowed, diag::Sink& sink)
      : system_(before.system), allowed_(allowed), sink_(sink) {}

  void compare(const Guarded& before, const Environment* now) {
    protected_ = before.protect || (now != nullptr && now->has.protect);
    if (now == nullptr) {
      report("environment", before.name, now);
      return;
    }
    const std::vector<std::string>& secrets = now->has.secrets;
    for (const std::string& secret : before.secrets) {
      if (!std::ranges::binary_search(secrets, today(*now, secret))) {
        report("secret", secret, now);
      }
    }
    for (const auto& [principal, former] : before.grants) {
      const std::string& secret = today(*now, former);
      if (std::ranges::binary_search(now->has.grants, std::pair(principal, secret)) ||
          std::ranges::binary_search(now->retired, secret)) {
        continue;
      }
      // A grant goes with its secret; an open grant names no secret of the list.
      const bool went = std::ranges::binary_search(before.secrets, former) &&
                        !std::ranges::binary_search(secrets, secret);
      if (!went) {
        report("grant", principal + ":" + former, now);
      }
    }
  }

 private:
  static const std::string& today(const Environment& now, const std::string& label) {
    const auto found = std::ranges::lower_bound(now.renamed, label, {},
                                                &std::pair<std::string, std::string>::first);
    return found != now.renamed.end() && found->first == label ? found->second : label;
  }

  void report(const char* what, const std::string& name, const Environment* now) {
    if (std::ranges::find(allowed_, name) != allowed_.end()) {
      return;
    }
    std::string text = "the " + std::string(what) + " `" + name + "`";
    if (now != nullptr) {
      text += " of `" + now->has.name + "`";
    }
    sink_.report(protected_ ? protected_removal(system_, text, name) : removal(system_, text));
  }

  const std::string& system_;
  const std::vector<std::string>& allowed_;
  diag::Sink& sink_;
  bool protected_ = false;
};

const Environment* find(const std::vector<Environment>& environments, const std::string& name) {
  const auto found = std::ranges::find_if(
      environments, [&](const Environment& one) { return one.has.name == name; });
  return found == environments.end() ? nullptr : &*found;
}

template <class T>
std::vector<T> both(const std::vector<T>& one, const std::vector<T>& other) {
  std::vector<T> all;
  std::ranges::set_union(one, other, std::back_inserter(all));
  return all;
}

}  // namespace

void guard_removals(const Manifest& before, const Product& product,
                    const std::vector<std::string>& allowed, diag::Sink& sink) {
  Guard guard(before, allowed, sink);
  for (const Guarded& environment : before.environments) {
    if (is_wanted(product.part, environment.name)) {
      guard.compare(environment, find(product.environments, environment.name));
    }
  }
}

bool guard_read_back(const Manifest& before, const Product& product, const std::string& shown,
                     const std::vector<std::string>& allowed, diag::Sink& sink) {
  const std::string& path = product.read_back.path;
  const bool is_lost =
      !product.read_back.seen && !find_digest(before.files, path).empty() &&
      std::ranges::find(product.files, path, &base::OutputFile::path) != product.files.end();
  if (!is_lost || std::ranges::find(allowed, path) != allowed.end()) {
    return true;
  }
  sink.report(lost_read_back(shown, path));
  return false;
}

std::vector<Guarded> guarded_after(const std::vector<Guarded>& before, const Product& product) {
  std::vector<Guarded> after;
  for (const Environment& environment : product.environments) {
    if (is_wanted(product.part, environment.has.name)) {
      after.push_back(environment.has);
    }
  }
  if (product.part.whole) {
    return after;
  }
  for (const Guarded& old : before) {
    const auto same = std::ranges::find(after, old.name, &Guarded::name);
    if (same == after.end()) {
      after.push_back(old);
    } else if (!product.part.all_targets) {
      same->protect = same->protect || old.protect;
      same->secrets = both(old.secrets, same->secrets);
      same->grants = both(old.grants, same->grants);
    }
  }
  std::ranges::sort(after, {}, &Guarded::name);
  return after;
}

}  // namespace publish
