/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/attache-post.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_POST_CHOOSER (attache_post_chooser_get_type ())

/* Which post: one of the library, another of a group of the library, or one of a new group. Property "valid" (boolean): whether it says
 * which. Signal "activated" when Enter is pressed in an entry. */
G_DECLARE_FINAL_TYPE (AttachePostChooser, attache_post_chooser, ATTACHE, POST_CHOOSER, AdwPreferencesGroup)

/* @posts: of AttachePost. @post_id: the one to begin with, or NULL. */
void     attache_post_chooser_show (AttachePostChooser *self,
                                    GListModel         *posts,
                                    const char         *post_id);
gboolean attache_post_chooser_get_valid (AttachePostChooser *self);

/* Borrowed; NULL where the post, or the group, is new. */
AttachePost *attache_post_chooser_get_post (AttachePostChooser *self);
const char  *attache_post_chooser_get_group_id (AttachePostChooser *self);

/* Whether it is one that a new group comes with. */
gboolean attache_post_chooser_is_first_post (AttachePostChooser *self);

/* Owned; NULL where nothing was typed. */
char *attache_post_chooser_dup_group_code (AttachePostChooser *self);
char *attache_post_chooser_dup_group_name (AttachePostChooser *self);
char *attache_post_chooser_dup_role (AttachePostChooser *self);

G_END_DECLS
