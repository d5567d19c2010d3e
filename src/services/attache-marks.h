/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-mark.h"
#include "services/attache-library.h"

G_BEGIN_DECLS

/* Each resolves once the change is on disk; each is one step of undo. @label is what the undo menu and toast say. */
DexFuture *attache_marks_add (AttacheLibrary *library,
                              AttacheMark    *mark,
                              const char     *label);
DexFuture *attache_marks_update (AttacheLibrary *library,
                                 AttacheMark    *mark,
                                 const char     *label);
DexFuture *attache_marks_remove (AttacheLibrary *library,
                                 AttacheMark    *mark,
                                 const char     *label);

G_END_DECLS
