#pragma once

#include "model/spec.h"
#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// From what the user meant to what is to be in AWS: every name, ARN, grant, policy, variable and
// file that the emitters print is decided here.
//
//   for each environment; each step reads what those before it have filled:
//     secrets     instances by dimension, names, ARNs, keys, tags (secrets.h)
//     locked      logical ids, whole ARNs and first values that must not move (locked.h)
//     services    which variable of which service gets which secret (services.h)
//     principals  who is granted what and why; the tags of readers (principals.h)
//     references  the items of tables (references.h)
//     policies    grants ─► statements (statements.h) ─► documents (policies.h)
//     stacks      what CloudFormation creates, spread over templates (stacks.h)
//   then for the system: open reads, local files, accessors, which look at all environments
//
// Format. Texts that are as in the spec or the lock are views into them; what is made here is owned
// by the plan. Lists are in the order of the spec, instances in that of the dimensions, grants by
// secret. Secrets, shapes and principals are named by index.
//
// Promises
// - Total: every spec that resolves has a plan, also one that breaks rules in rules/spec. Nothing
//   is reported, and nothing is to be written before rules/plan has seen it.
// - Deterministic: the same spec and lock give the same plan.
// - Stable: what is locked stays in its document and its stack, under its logical id. A new secret
//   goes where there is room and moves nothing.
// - Within limits: documents and stacks are split by estimates that are never too small.
//
// Rejected
// - One policy for each secret: a role takes ten.
// - Packing documents and stacks again in every build: one more secret would replace half of them.
// - Policies made by each emitter: every form of one grant would need a proof.
plan::Plan lower(const model::Spec& spec, const plan::Lock& lock);

}  // namespace lower
