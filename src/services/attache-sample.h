/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

G_BEGIN_DECLS

/* Puts the sample session into the library, with its papers, marks, positions and candidatures; once: a second call finds it
 * there. Resolves to its session id (string). */
DexFuture *attache_sample_install (AttacheLibrary *library);

G_END_DECLS
