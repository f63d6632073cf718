# What the public sees of courses.
catalog-title = Courses
catalog-lead = Find what you want to learn next.
catalog-market-headline = Learn from training centres you can trust
catalog-market-lead = Courses of many training centres in one place, each with a certificate that anyone can verify.
catalog-search = Search
catalog-search-label = What do you want to learn?
catalog-count = { $n ->
    [one] 1 course
   *[other] { $n } courses
 }
catalog-learners = { $n ->
    [one] 1 learner
   *[other] { $n } learners
 }
catalog-lessons = { $n ->
    [one] 1 lesson
   *[other] { $n } lessons
 }
catalog-seats-left = { $n ->
    [zero] No seats left
    [one] 1 seat left
   *[other] { $n } seats left
 }
catalog-stars = { $n ->
    [one] 1 star
   *[other] { $n } stars
 }
catalog-rating = { $x } of 5
catalog-verifiable = Certificates anyone can verify
catalog-home-courses = Courses to start with
catalog-all-courses = All courses
catalog-topics = Topics
catalog-schools = Training centres
catalog-none-title = No courses yet
catalog-none-text = Courses appear here as soon as they are published. Come back soon.
catalog-how = How it works
catalog-how-1 = Choose a course
catalog-how-1-text = Look at the lessons and reviews, and try the free previews.
catalog-how-2 = Learn at your pace
catalog-how-2-text = On any device. You go on exactly where you stopped.
catalog-how-3 = Earn a certificate
catalog-how-3-text = Share it. Anyone can check that it is real.
catalog-filters = Filters
catalog-apply = Show results
catalog-results = Results
catalog-sort = Sort by
catalog-remove-filter = Remove this filter
catalog-clear = Clear all filters
catalog-pages = Pages
catalog-empty-title = No course matches
catalog-empty-text = Try fewer filters, other words, or look at everything there is.
catalog-sort-relevance = Best match
catalog-sort-newest = Newest
catalog-sort-rating = Best rated
catalog-sort-popular = Most learners
catalog-sort-title = Title
catalog-filter-type = How it is taught
catalog-filter-level = Level
catalog-filter-language = Language
catalog-filter-category = Topic
catalog-filter-price = Price
catalog-type-online = Online
catalog-type-classroom = In a classroom
catalog-type-hybrid = Online and classroom
catalog-level-beginner = Beginner
catalog-level-intermediate = Intermediate
catalog-level-advanced = Advanced
catalog-price-free = Free
catalog-price-paid = Paid
catalog-content-document = Document
catalog-content-image = Picture
catalog-content-video = Video
catalog-content-article = Article
catalog-content-quiz = Quiz
catalog-content-assignment = Assignment
catalog-content-certificate = Certificate
catalog-featured = Featured
catalog-full = Full
catalog-outcomes = What you will be able to do
catalog-outline = What you will learn
catalog-more-lessons = Lessons
catalog-about = About this course
catalog-requirements = What you need
catalog-trainer = Your instructor
catalog-reviews = What learners say
catalog-no-lessons-title = The lessons are being prepared
catalog-no-lessons-text = They appear here as soon as they are published.
catalog-no-reviews-title = No reviews yet
catalog-no-reviews-text = Learners can review the course once they have taken part of it.
catalog-more-reviews = Earlier reviews
catalog-enroll = Enroll
catalog-continue = Go on learning
catalog-have-account = Already have an account?
catalog-ended = This course is over.
catalog-no-seat = Every seat is taken. Look again later: a seat becomes free when someone leaves.
catalog-not-free = This course is not open for enrollment by yourself. Ask the training centre for a place.
catalog-certificate = Certificate on completion
catalog-starts = Starts { $x }
catalog-ends = Ends { $x }
catalog-preview = Free preview
catalog-preview-account = Create a free account to see this preview.
catalog-preview-more = This is one lesson of the course.
catalog-preview-course = See the whole course
catalog-demo-title = Demo accounts
catalog-demo-lead = This is a demonstration. Every account has the password demo123.
catalog-demo-account = Account
catalog-demo-role = What it can do
catalog-demo-learner = Learner
catalog-demo-instructor = Instructor
catalog-demo-admin = Administrator
catalog-demo-super-admin = Platform administrator
