#pragma once

#include "model/spec.h"
#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// From what the user meant to what should exist in AWS: every name, ARN, grant, policy, variable
// and file that the emitters print is decided here.
//
//   for each environment; each step reads the results of the steps before it:
//     secrets     instances by dimension, names, ARNs, keys, tags (secrets.h)
//     locked      logical ids, complete ARNs and initial values that must not change (locked.h)
//     services    which variable of which service receives which secret (services.h)
//     principals  who is granted what and why; the tags of readers (principals.h)
//     references  the items of tables (references.h)
//     policies    grants ─► statements (statements.h) ─► documents (policies.h)
//     stacks      what CloudFormation creates, spread over templates (stacks.h)
//   then for the system: open reads, local files and accessors, which need all environments
//
// Format. Texts from the spec or the lock are views into them; texts that are made here are owned
// by the plan. Lists are in the order of the spec, instances in that of the dimensions, grants by
// secret. Secrets, shapes and principals are named by index.
//
// Promises
// - Total: every spec that resolves has a plan, even if it violates rules in rules/spec. Nothing is
//   reported, and nothing may be written before rules/plan has checked the plan.
// - Deterministic: the same spec and lock give the same plan.
// - Stable: what is locked stays in its document and its stack, under its logical id. A new secret
//   goes where there is room, and moves nothing else.
// - Within limits: documents and stacks are split by estimates, which are never too small.
//
// Rejected
// - One policy for each secret: a role can have ten.
// - Packing documents and stacks again in every build: one new secret would replace half of them.
// - Policies made by each emitter: every form of one grant would need a proof.
plan::Plan lower(const model::Spec& spec, const plan::Lock& lock);

}  // namespace lower
