/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheCage:
 * @landlock: version of Landlock that holds, 0 where the kernel has none
 * @seccomp: whether system calls are filtered
 * @limits: whether memory, files and processes are limited
 *
 * The layers that hold.
 */
typedef struct
{
  guint    landlock;
  gboolean seccomp;
  gboolean limits;
} AttacheCage;

gboolean attache_cage_enter (AttacheCage *cage,
                             GError     **error);
gboolean attache_cage_close (GError **error);

/* The layers, each in its own file; attache_cage_enter() calls them in order. */
guint    attache_cage_apply_landlock (void);
gboolean attache_cage_apply_seccomp (GError **error);
gboolean attache_cage_close_seccomp (GError **error);
gboolean attache_cage_apply_limits (GError **error);
gboolean attache_cage_close_limits (GError **error);

G_END_DECLS
