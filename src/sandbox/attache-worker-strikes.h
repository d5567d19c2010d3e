/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-request.h"

G_BEGIN_DECLS

typedef struct _AttacheWorkerStrikes AttacheWorkerStrikes;

AttacheWorkerStrikes *attache_worker_strikes_new (void);
void                  attache_worker_strikes_free (AttacheWorkerStrikes *self);
gboolean              attache_worker_strikes_add (AttacheWorkerStrikes    *self,
                                                  AttacheWorkerRequestKind kind,
                                                  guint                    page,
                                                  AttacheSandboxError      code);
gboolean              attache_worker_strikes_are_out (AttacheWorkerStrikes    *self,
                                                      AttacheWorkerRequestKind kind,
                                                      guint                    page,
                                                      AttacheSandboxError     *code);
void                  attache_worker_strikes_forgive (AttacheWorkerStrikes *self,
                                                      guint                 page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheWorkerStrikes, attache_worker_strikes_free)

G_END_DECLS
