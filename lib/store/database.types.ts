// Made by `npm run gen:types` from supabase/migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: {
      assignment_cards: {
        Row: {
          assignment_id: string
          card_id: string
          position: number
        }
        Insert: {
          assignment_id: string
          card_id: string
          position: number
        }
        Update: {
          assignment_id?: string
          card_id?: string
          position?: number
        }
        Relationships: [
          {
            foreignKeyName: 'assignment_cards_assignment_id_fkey'
            columns: ['assignment_id']
            isOneToOne: false
            referencedRelation: 'assignments'
            referencedColumns: ['id']
          },
        ]
      }
      assignments: {
        Row: {
          class_id: string
          created_at: string
          deck_id: string
          due_at_ms: number | null
          id: string
          title: string
        }
        Insert: {
          class_id: string
          created_at?: string
          deck_id: string
          due_at_ms?: number | null
          id?: string
          title: string
        }
        Update: {
          class_id?: string
          created_at?: string
          deck_id?: string
          due_at_ms?: number | null
          id?: string
          title?: string
        }
        Relationships: [
          {
            foreignKeyName: 'assignments_class_id_fkey'
            columns: ['class_id']
            isOneToOne: false
            referencedRelation: 'classes'
            referencedColumns: ['id']
          },
        ]
      }
      class_codes: {
        Row: {
          class_id: string
          code: string
        }
        Insert: {
          class_id: string
          code: string
        }
        Update: {
          class_id?: string
          code?: string
        }
        Relationships: [
          {
            foreignKeyName: 'class_codes_class_id_fkey'
            columns: ['class_id']
            isOneToOne: true
            referencedRelation: 'classes'
            referencedColumns: ['id']
          },
        ]
      }
      classes: {
        Row: {
          created_at: string
          id: string
          name: string
          teacher_id: string
        }
        Insert: {
          created_at?: string
          id?: string
          name: string
          teacher_id: string
        }
        Update: {
          created_at?: string
          id?: string
          name?: string
          teacher_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'classes_teacher_id_fkey'
            columns: ['teacher_id']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
      enrolments: {
        Row: {
          class_id: string
          display_name: string
          joined_at: string
          learner_id: string
        }
        Insert: {
          class_id: string
          display_name: string
          joined_at?: string
          learner_id: string
        }
        Update: {
          class_id?: string
          display_name?: string
          joined_at?: string
          learner_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'enrolments_class_id_fkey'
            columns: ['class_id']
            isOneToOne: false
            referencedRelation: 'classes'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'enrolments_learner_id_fkey'
            columns: ['learner_id']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
      profiles: {
        Row: {
          created_at: string
          display_name: string
          id: string
        }
        Insert: {
          created_at?: string
          display_name?: string
          id: string
        }
        Update: {
          created_at?: string
          display_name?: string
          id?: string
        }
        Relationships: []
      }
      reviews: {
        Row: {
          at_ms: number
          card_id: string
          chosen: string | null
          confidence: string | null
          duration_ms: number | null
          fact_revision: number | null
          form: string | null
          id: string
          kind: string
          learner_id: string
          lucky: boolean | null
          rating: string | null
          received_at: string
          seq: number
          shown: string[] | null
          undoes: string | null
        }
        Insert: {
          at_ms: number
          card_id: string
          chosen?: string | null
          confidence?: string | null
          duration_ms?: number | null
          fact_revision?: number | null
          form?: string | null
          id: string
          kind: string
          learner_id: string
          lucky?: boolean | null
          rating?: string | null
          received_at?: string
          seq: number
          shown?: string[] | null
          undoes?: string | null
        }
        Update: {
          at_ms?: number
          card_id?: string
          chosen?: string | null
          confidence?: string | null
          duration_ms?: number | null
          fact_revision?: number | null
          form?: string | null
          id?: string
          kind?: string
          learner_id?: string
          lucky?: boolean | null
          rating?: string | null
          received_at?: string
          seq?: number
          shown?: string[] | null
          undoes?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'reviews_learner_id_fkey'
            columns: ['learner_id']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
      settings: {
        Row: {
          clock: string
          learner_id: string
          name: string
          value: Json
        }
        Insert: {
          clock: string
          learner_id: string
          name: string
          value: Json
        }
        Update: {
          clock?: string
          learner_id?: string
          name?: string
          value?: Json
        }
        Relationships: [
          {
            foreignKeyName: 'settings_learner_id_fkey'
            columns: ['learner_id']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Views: Record<never, never>
    Functions: {
      class_assignments: { Args: { class_id: string }; Returns: Json }
      class_log: { Args: { after_learner?: string; after_seq?: number; assignment_id?: string; class_id: string; max_entries?: number }; Returns: Json }
      class_members: { Args: { class_id: string }; Returns: Json }
      class_progress: { Args: { class_id: string }; Returns: Json }
      create_assignment: { Args: { card_ids: string[]; class_id: string; deck_id: string; due_at_ms?: number; title: string }; Returns: Json }
      create_class: { Args: { name: string }; Returns: Json }
      delete_account: { Args: never; Returns: Json }
      delete_assignment: { Args: { assignment_id: string }; Returns: Json }
      delete_class: { Args: { class_id: string }; Returns: Json }
      everything_about_me: { Args: never; Returns: Json }
      join_class: { Args: { code: string; display_name: string }; Returns: Json }
      leave_class: { Args: { class_id: string }; Returns: Json }
      my_classes: { Args: never; Returns: Json }
      pull_log: { Args: { after_seq?: number; max_entries?: number }; Returns: Json }
      push_log: { Args: { entries: Json }; Returns: Json }
      remove_member: { Args: { class_id: string; learner_id: string }; Returns: Json }
      rename_class: { Args: { class_id: string; name: string }; Returns: Json }
      rotate_code: { Args: { class_id: string }; Returns: Json }
      sync_settings: { Args: { changes?: Json }; Returns: Json }
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}
