#include "emit/registry.h"

#include <algorithm>
#include <array>

#include "emit/cdk/emit.h"
#include "emit/cloudformation/emit.h"
#include "emit/docs/emit.h"
#include "emit/dotenv/emit.h"
#include "emit/ecs/emit.h"
#include "emit/iam/emit.h"
#include "emit/make/emit.h"
#include "emit/python/emit.h"
#include "emit/script/emit.h"
#include "emit/terraform/emit.h"
#include "emit/typescript/emit.h"

namespace emit {

namespace {

constexpr std::array<const Emitter*, terms::kTargets.size()> kAll{&cloudformation::kEmitter,
                                                                  &terraform::kEmitter,
                                                                  &cdk::kEmitter,
                                                                  &iam::kEmitter,
                                                                  &ecs::kEmitter,
                                                                  &dotenv::kEmitter,
                                                                  &make::kEmitter,
                                                                  &script::kEmitter,
                                                                  &typescript::kEmitter,
                                                                  &python::kEmitter,
                                                                  &docs::kEmitter};

}  // namespace

std::span<const Emitter* const> all() { return kAll; }

const Emitter* find(std::string_view name) {
  const auto found =
      std::ranges::find(kAll, name, [](const Emitter* emitter) { return emitter->name(); });
  return found == kAll.end() ? nullptr : *found;
}

}  // namespace emit
